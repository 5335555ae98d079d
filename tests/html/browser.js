// SPDX-License-Identifier: MIT
// browser.js -- a headless Chromium, spoken to over two pipes.
"use strict";
const { spawn } = require("child_process");
const { mkdtempSync, rmSync } = require("fs");
const { tmpdir } = require("os");
const { join } = require("path");

const TIME_MAX = 60000; // for one answer, in milliseconds

// Sends commands of the DevTools protocol; messages end in a zero byte.
function connect(child) {
    const waiting = new Map();
    let rest = "", last = 0;

    child.stdio[4].setEncoding("utf8").on("data", (chunk) => {
        const messages = (rest + chunk).split("\0");
        rest = messages.pop();
        for (const message of messages.map((text) => JSON.parse(text))) {
            const settle = waiting.get(message.id);
            if (!settle)
                continue;
            waiting.delete(message.id);
            settle(message);
        }
    });
    return (method, params = {}, sessionId = undefined) =>
        new Promise((resolve, reject) => {
            const id = ++last;
            const timer = setTimeout(
                () => reject(new Error(`no answer to ${method}`)), TIME_MAX);
            waiting.set(id, (message) => {
                clearTimeout(timer);
                if (message.error)
                    reject(new Error(`${method}: ${message.error.message}`));
                else
                    resolve(message.result);
            });
            child.stdio[3].write(
                JSON.stringify({ id, method, params, sessionId }) + "\0");
        });
}

// Opens a tab; `use(tab)` gets send(method, params) and evaluate(expression).
async function browse(use) {
    const profile = mkdtempSync(join(tmpdir(), "pages-"));
    const child = spawn(process.env.CHROMIUM || "chromium", [
        "--headless=new", "--no-sandbox", "--disable-gpu",
        "--disable-dev-shm-usage", "--remote-debugging-pipe", "--no-first-run",
        `--user-data-dir=${profile}`, "about:blank",
    ], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    const ended = new Promise((resolve) => child.on("exit", resolve));

    try {
        const call = connect(child);
        const { targetId } =
            await call("Target.createTarget", { url: "about:blank" });
        const { sessionId } = await call("Target.attachToTarget",
            { targetId, flatten: true });
        const send = (method, params) => call(method, params, sessionId);
        const evaluate = async (expression) => {
            const { result, exceptionDetails } = await send("Runtime.evaluate",
                { expression, awaitPromise: true, returnByValue: true });
            if (exceptionDetails)
                throw new Error(exceptionDetails.exception.description);
            return result.value;
        };
        await send("Page.enable");
        await use({ send, evaluate });
    } finally {
        child.kill();
        await ended;
        rmSync(profile, { recursive: true, force: true });
    }
}

module.exports = { browse };
