/** The colours that VS Code's own themes give a view, by the names of its custom properties, and the class that it puts on the body of a webview. */
export const themes = {
    light: { kind: 'vscode-light', colours: colours('#3b3b3b', '#3b3b3b', '#ffffff', '#f8f8f8', '#c8c8c8', '#005fb8', '#bf8803', '#e51400', '#0090f1') },
    dark: { kind: 'vscode-dark', colours: colours('#cccccc', '#9d9d9d', '#1f1f1f', '#202020', '#454545', '#4daafc', '#cca700', '#f14c4c', '#0078d4') },
    contrast: { kind: 'vscode-high-contrast', colours: colours('#ffffff', '#ffffff', '#000000', '#0c141f', '#6fc3df', '#21a6ff', '#ffd370', '#f48771', '#f38518') },
    contrastLight: {
        kind: 'vscode-high-contrast vscode-high-contrast-light', colours: colours('#292929', '#292929', '#ffffff', '#ffffff', '#0f4a85', '#0f4a85', '#895503', '#b5200d', '#006bbd'),
    },
};

function colours(foreground, muted, background, raised, border, accent, warning, error, focus) {
    return {
        'editor-foreground': foreground, 'descriptionForeground': muted, 'editor-background': background, 'editorWidget-background': raised, 'editorWidget-border': border,
        'textLink-foreground': accent, 'editorWarning-foreground': warning, 'editorError-foreground': error, 'focusBorder': focus, 'font-family': 'sans-serif',
        'button-foreground': '#ffffff', 'button-background': '#005fb8', 'dropdown-foreground': foreground, 'dropdown-background': background, 'dropdown-border': border,
        'inputValidation-warningBackground': background, 'inputValidation-warningBorder': warning,
    };
}
