-- Regimen in Neovim 0.7 or newer, with the client that is built in. Copy it to ~/.config/nvim/plugin/regimen.lua: Neovim loads it by itself.

-- The command line of Regimen is on the path after `npm install --global`; where it is not, write its whole path here.
local command = { 'regimen', 'server', '--stdio' }

-- A folder is open from the nearest of these upwards: rules are set and protocols import each other within it.
local markers = { 'regimen.yaml', '.git' }

local function root(path)
    local folder = vim.fn.fnamemodify(path, ':p:h')
    for _, marker in ipairs(markers) do
        local file, inside = vim.fn.findfile(marker, folder .. ';'), vim.fn.finddir(marker, folder .. ';')
        local found = file ~= '' and file or inside
        if found ~= '' then
            return (vim.fn.fnamemodify(found, ':p'):gsub('/$', ''):gsub('/[^/]*$', ''))
        end
    end
    return folder
end

-- Neovim before 0.8 keeps no list of the folders it has started a server for.
local started = {}

local function start(buffer)
    local folder = root(vim.api.nvim_buf_get_name(buffer))
    local settings = { name = 'regimen', cmd = command, root_dir = folder }
    if vim.lsp.start then
        vim.lsp.start(settings)
        return
    end
    local client = started[folder]
    if not client or not vim.lsp.get_client_by_id(client) then
        settings.workspace_folders = { { uri = vim.uri_from_fname(folder), name = folder } }
        client = vim.lsp.start_client(settings)
        started[folder] = client
    end
    vim.lsp.buf_attach_client(buffer, client)
end

local group = vim.api.nvim_create_augroup('regimen', { clear = true })
vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, { group = group, pattern = '*.protocol', command = 'setfiletype clinical-protocol' })
vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = 'clinical-protocol',
    callback = function(event)
        vim.bo.commentstring = '// %s'
        vim.bo.expandtab = true
        vim.bo.shiftwidth = 4
        vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
        if not vim.lsp.config then
            start(event.buf)
        end
    end,
})

-- Neovim 0.11 starts servers itself; it also knows keys for all of this: grn renames, gra offers fixes, grr finds references, K tells more.
if vim.lsp.config then
    vim.lsp.config('regimen', { cmd = command, filetypes = { 'clinical-protocol' }, root_markers = markers })
    vim.lsp.enable('regimen')
end
