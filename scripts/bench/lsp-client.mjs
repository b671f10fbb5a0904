// The smallest language client: frames messages, pairs answers with requests, and hands notifications to whoever waits for them.
import { spawn } from 'node:child_process';

/**
 * Starts a language server over stdio.
 * @param {string} command the program
 * @param {string[]} args its arguments
 */
export function startServer(command, args) {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const waiting = new Map();
    const listeners = new Set();
    let buffer = Buffer.alloc(0);
    let nextId = 1;

    function send(message) {
        const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
        child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
    }

    function receive(message) {
        if (message.method !== undefined && message.id !== undefined) {
            send({ id: message.id, result: message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null });
        } else if (message.id !== undefined) {
            const { resolve, reject } = waiting.get(message.id);
            waiting.delete(message.id);
            if (message.error) {
                reject(new Error(message.error.message));
            } else {
                resolve(message.result);
            }
        } else {
            listeners.forEach(listener => listener(message));
        }
    }

    child.stdout.on('data', chunk => {
        buffer = Buffer.concat([buffer, chunk]);
        for (;;) {
            const end = buffer.indexOf('\r\n\r\n');
            const length = end < 0 ? undefined : Number(/Content-Length: (\d+)/i.exec(buffer.toString('ascii', 0, end))[1]);
            if (length === undefined || buffer.length < end + 4 + length) {
                return;
            }
            const body = buffer.toString('utf8', end + 4, end + 4 + length);
            buffer = buffer.subarray(end + 4 + length);
            receive(JSON.parse(body));
        }
    });

    return {
        notify: (method, params) => send({ method, params }),
        request: (method, params) => new Promise((resolve, reject) => {
            waiting.set(nextId, { resolve, reject });
            send({ id: nextId++, method, params });
        }),
        /** The next notification of a method that the test accepts. */
        next: (method, accepts) => new Promise(resolve => {
            const listener = message => {
                if (message.method === method && accepts(message.params)) {
                    listeners.delete(listener);
                    resolve(message.params);
                }
            };
            listeners.add(listener);
        }),
        stop: () => child.kill(),
    };
}
