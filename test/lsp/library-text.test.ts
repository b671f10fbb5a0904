import { expect, test } from 'vitest';
import { libraryFiles } from '../../language/generated/library.js';
import { libraryScheme, libraryTextRequest } from '../../server/messages/texts.js';
import { connect, uriOf } from './client.js';
import { small } from './samples.js';

const client = await connect({ 'saved.protocol': small });

test.each(libraryFiles.map(({ path }) => path))('%s can be read', async path => {
    const text = libraryFiles.find(file => file.path === path)?.text;
    expect(await client.request(libraryTextRequest, { uri: `${libraryScheme}:/standard/${path}` })).toEqual({ text });
});

test.each([`${libraryScheme}:/standard/nothing.protocol`, uriOf('saved.protocol')])('%s is no file of the library', async uri => {
    await expect(client.request(libraryTextRequest, { uri })).rejects.toThrow('no such file');
});

test('a file of the library that is open in the editor stays what it is, and is not checked', async () => {
    const uri = `${libraryScheme}:/standard/people.protocol`;
    client.open(uri, 'team {');
    await client.settled();
    expect(client.published).toEqual([]);
    client.open('saved.protocol');
    expect(await client.findings('saved.protocol')).toEqual([]);
    client.close(uri);
});
