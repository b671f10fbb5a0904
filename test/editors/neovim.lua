-- Goes through a session with the language server in Neovim, where editors/neovim/regimen.lua lies as users copy it, and prints how each part went:
-- nvim --headless -c 'luafile test/editors/neovim.lua' FILE
local session

local function say(...)
    io.stdout:write(table.concat({ ... }), '\n')
end

--- A part of the session. Those behind it build upon it, so that the first that fails ends everything.
local function check(name, run)
    local ok, problem = pcall(run)
    say(ok and 'ok: ' or 'failed: ', name, ok and '' or ('\n' .. tostring(problem)))
    if not ok then
        vim.cmd('cquit 1')
    end
end

local function expect(condition, got)
    if not condition then
        error('got ' .. vim.inspect(got), 2)
    end
end

--- Waits, while Neovim goes on, until something is there; after half a minute it gives what there is.
local function wait(get)
    for _ = 1, 1500 do
        local value = get()
        if value then
            return value
        end
        vim.defer_fn(function()
            coroutine.resume(session)
        end, 20)
        coroutine.yield()
    end
end

local function lines()
    return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function text()
    return table.concat(lines(), '\n')
end

local function codes()
    return vim.tbl_map(function(finding)
        return finding.code or (finding.user_data and finding.user_data.lsp and finding.user_data.lsp.code)
    end, vim.diagnostic.get(0))
end

local function put_cursor_on(words)
    for number, line in ipairs(lines()) do
        local column = line:find(words, 1, true)
        if column then
            vim.api.nvim_win_set_cursor(0, { number, column - 1 })
            return number, column
        end
    end
    error('not in the text: ' .. words)
end

local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(0, method, params or vim.lsp.util.make_position_params(0, 'utf-16'), 60000)
    for _, answer in pairs(answers or {}) do
        return answer.result
    end
end

--- The server of the text; Neovim 0.7 has no filter for it.
local function client()
    local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
    for _, each in pairs(clients) do
        return each
    end
end

session = coroutine.create(function()
check('a protocol is known by its name, and the server starts', function()
    expect(vim.bo.filetype == 'clinical-protocol', vim.bo.filetype)
    expect(wait(function()
        return client() and client().initialized
    end), 'no server')
end)

check('a finding is shown where the text is wrong', function()
    expect(wait(function()
        return vim.tbl_contains(codes(), 'unknown-name')
    end), codes())
    local finding = vim.tbl_filter(function(each)
        return lines()[each.lnum + 1]:sub(each.col + 1, each.end_col) == 'therapits'
    end, vim.diagnostic.get(0))
    expect(#finding == 1, vim.diagnostic.get(0))
end)

check('completion, as it is typed, puts in the role', function()
    local number, column = put_cursor_on('therapits')
    vim.api.nvim_input('Cther<C-x><C-o>')
    expect(wait(function()
        return #vim.fn.complete_info({ 'items' }).items > 0
    end), vim.fn.complete_info())
    vim.api.nvim_input('<Esc>')
    expect(wait(function()
        return vim.api.nvim_get_mode().mode == 'n' and lines()[number]:sub(column) == 'therapist'
    end), lines()[number])
    expect(wait(function()
        return #vim.diagnostic.get(0) == 0
    end), codes())
    vim.cmd('undo')
end)

check('a code action mends the finding', function()
    put_cursor_on('therapits')
    expect(wait(function()
        return vim.tbl_contains(codes(), 'unknown-name')
    end), codes())
    local titles = {}
    vim.ui.select = function(actions, _, choose)
        for _, each in ipairs(actions) do
            local action = each.action or each[2]
            table.insert(titles, action.title)
            if action.isPreferred then
                choose(each)
                return
            end
        end
    end
    vim.lsp.buf.code_action()
    expect(wait(function()
        return not text():find('therapits', 1, true)
    end), titles)
    expect(text():find('staff  therapist', 1, true), text())
    expect(wait(function()
        return #vim.diagnostic.get(0) == 0
    end), codes())
end)

check('hover tells about a session', function()
    put_cursor_on('talk "Conv')
    vim.lsp.buf.hover()
    local shown = wait(function()
        for _, window in ipairs(vim.api.nvim_list_wins()) do
            if vim.api.nvim_win_get_config(window).relative ~= '' then
                return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
            end
        end
    end)
    expect(shown and shown:find('Conversation', 1, true), shown)
end)

check('definition and references lead to the lines', function()
    local number, column = put_cursor_on('staff  therapist')
    vim.api.nvim_win_set_cursor(0, { number, column + 7 })
    local role = vim.fn.search('role therapist', 'nw')
    vim.lsp.buf.definition()
    expect(wait(function()
        return vim.api.nvim_win_get_cursor(0)[1] == role
    end), vim.api.nvim_win_get_cursor(0))
    local params = vim.lsp.util.make_position_params(0, 'utf-16')
    params.context = { includeDeclaration = true }
    local found = ask('textDocument/references', params)
    expect(found and #found == 2, found)
end)

check('rename changes every place', function()
    put_cursor_on('talk "Conv')
    vim.lsp.buf.rename('meeting')
    expect(wait(function()
        return text():find('session meeting "Conversation"', 1, true) and text():find('{meeting.count}', 1, true)
    end), text())
end)

check('formatting lays the text out', function()
    local laid_out = text()
    vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(laid_out:gsub('staff  therapist', '   staff     therapist'), '\n'))
    expect(text() ~= laid_out, text())
    if vim.lsp.buf.format then
        vim.lsp.buf.format({ timeout_ms = 60000 })
    else
        vim.lsp.buf.formatting_sync({}, 60000)
    end
    expect(text() == laid_out, text())
end)

check('the outline and a command of the server are answered', function()
    local outline = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
    expect(outline and outline[1] and outline[1].name == 'small', outline)
    local exported = ask('workspace/executeCommand', { command = 'regimen.export', arguments = { { uri = vim.uri_from_bufnr(0), format = 'json' } } })
    expect(exported and exported.fileName == 'wrong.json', exported)
end)

check('a second protocol of the folder is served by the same server', function()
    local first = client().id
    vim.cmd('noautocmd silent write')
    vim.cmd('edit other.protocol')
    expect(wait(function()
        return client()
    end) and client().id == first, client() and client().id)
    local all = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
    expect(#all == 1, #all)
end)

check('the server ends with the editor', function()
    local id = client().id
    vim.lsp.stop_client(id)
    expect(wait(function()
        return not vim.lsp.get_client_by_id(id)
    end), 'still running')
end)

vim.cmd('quitall!')
end)
coroutine.resume(session)
