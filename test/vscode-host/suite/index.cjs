// Runs inside the extension host, where it sees what an extension sees: the editor's own calls, answered by ours.
const assert = require('node:assert/strict');
const vscode = require('vscode');

const tests = {
    async 'the extension is active once a protocol is open'() {
        await openProtocol();
        await until('the extension is active', () => vscode.extensions.getExtension('regimen.regimen')?.isActive);
    },
    async 'the example has no findings'() {
        const document = await openProtocol();
        const symbols = await call('vscode.executeDocumentSymbolProvider', document.uri);
        assert.ok(symbols.length > 0, 'the outline is empty');
        assert.deepEqual(vscode.languages.getDiagnostics(document.uri).map(each => each.message), []);
    },
    async 'a role is explained, found and listed with its uses'() {
        const document = await openProtocol();
        const place = positionOf(document, 'role therapist', 'role '.length);
        const use = positionOf(document, 'to therapist', 'to '.length);
        const [hover] = await call('vscode.executeHoverProvider', document.uri, use);
        assert.match(hover.contents.map(content => content.value).join('\n'), /Lead therapist/);
        const [definition] = await call('vscode.executeDefinitionProvider', document.uri, use);
        assert.equal((definition.targetRange ?? definition.range).start.line, place.line);
        const references = await call('vscode.executeReferenceProvider', document.uri, place);
        assert.ok(references.length >= 5, `${references.length} uses found`);
    },
    async 'completion offers the roles where a role belongs'() {
        const document = await openProtocol();
        const place = positionOf(document, 'staff   therapist', 'staff   '.length);
        const { items } = await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, place);
        const labels = items.map(item => item.label.label ?? item.label);
        assert.ok(labels.includes('prescriber') && labels.includes('therapist'), labels.join(', '));
    },
    async 'a name of the library leads to where it is declared'() {
        const document = await openProtocol();
        const [definition] = await call('vscode.executeDefinitionProvider', document.uri, positionOf(document, 'PHQ9 >= 15', 0));
        const library = await vscode.workspace.openTextDocument(definition.targetUri ?? definition.uri);
        const line = (definition.targetRange ?? definition.range).start.line;
        assert.match(library.lineAt(line).text, /^instrument PHQ9 /);
    },
    async 'formatting takes back what disturbs the form, and nothing else'() {
        const document = await openProtocol();
        const written = document.getText();
        const disturbed = new vscode.WorkspaceEdit();
        disturbed.insert(document.uri, positionOf(document, 'team {', 0), '  ');
        disturbed.insert(document.uri, positionOf(document, 'to therapist', 0), '   ');
        await vscode.workspace.applyEdit(disturbed);
        const edits = await call('vscode.executeFormatDocumentProvider', document.uri, { tabSize: 4, insertSpaces: true });
        const formatted = new vscode.WorkspaceEdit();
        formatted.set(document.uri, edits);
        await vscode.workspace.applyEdit(formatted);
        assert.equal(document.getText(), written);
    },
    async 'names have colours of their own'() {
        const document = await openProtocol();
        const tokens = await call('vscode.provideDocumentSemanticTokens', document.uri);
        assert.ok(tokens.data.length > 0, 'no semantic tokens');
    },
};

async function openProtocol() {
    const [file] = await vscode.workspace.findFiles('*.protocol');
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    return document;
}

function positionOf(document, text, skip) {
    const offset = document.getText().indexOf(text);
    assert.notEqual(offset, -1, `${text} is not in the example`);
    return document.positionAt(offset + skip);
}

/** Calls a provider until it has an answer: the server may still be starting. */
async function call(command, ...args) {
    return until(command, async () => {
        const answer = await vscode.commands.executeCommand(command, ...args);
        return answer && (!Array.isArray(answer) || answer.length > 0) ? answer : undefined;
    });
}

async function until(what, get) {
    const end = Date.now() + 20_000;
    while (Date.now() < end) {
        const value = await get();
        if (value) {
            return value;
        }
        await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error(`${what}: no answer`);
}

/** The entry the editor calls; throws if a test failed. */
exports.run = async () => {
    const failures = [];
    for (const [name, test] of Object.entries(tests)) {
        try {
            await test();
            console.log(`[suite] ok: ${name}`);
        } catch (error) {
            failures.push(name);
            console.log(`[suite] failed: ${name}\n${error.stack}`);
        }
    }
    if (failures.length > 0) {
        throw new Error(`${failures.length} of ${Object.keys(tests).length} tests failed`);
    }
};
