// SPDX-License-Identifier: MIT
// check.js -- result pages in a browser, and calendars in a calendar's parser.
//
//     node check.js PROGRAM ROOT MODULES [SCREENSHOTS]
//
// Every page is looked at by axe-core on the screen (light, dark, forced
// colours), at 320 pixels, at 200 % zoom, and in print, however dark the
// screen is.  With a folder for
// SCREENSHOTS it keeps pictures.  Ends with the counts.
"use strict";
const { execFileSync } = require("child_process");
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("fs");
const { tmpdir } = require("os");
const { join, resolve } = require("path");
const { pathToFileURL } = require("url");
const { browse } = require("./browser.js");
const { records } = require("./records.js");

const [program, root, modules, pictures] =
    process.argv.slice(2).map((path) => resolve(path));
const axe = readFileSync(join(modules, "axe-core", "axe.min.js"), "utf8");
let passed = 0, failed = 0;

function check(name, fault) {
    if (!fault) {
        passed++;
        return;
    }
    failed++;
    console.log(`FAILED: ${name}: ${fault}`);
}

// What the program writes; its status is the caller's business.
function run(record, language, format) {
    const args = ["--format", format, "--lang", language,
        ...(record.options || [])];

    if (record.rules)
        args.push("--rules", join(root, record.rules));
    try {
        return execFileSync(program, args,
            { input: JSON.stringify(record.answers), encoding: "utf8",
                stdio: ["pipe", "pipe", "ignore"] });
    } catch (error) {
        return error.status === 4 ? error.stdout : "";
    }
}

// How a page is looked at: the width of the window, its zoom, what it is told.
const views = [
    { name: "screen", width: 1000 },
    { name: "narrow", width: 320 },
    { name: "zoomed to 200 %", width: 500, zoom: 2 },
    { name: "dark", width: 1000, features: { "prefers-color-scheme": "dark" } },
    { name: "forced colours", width: 1000,
        features: { "forced-colors": "active" } },
    { name: "print", width: 700, media: "print",
        features: { "prefers-color-scheme": "dark" } },
];

async function show(tab, view) {
    await tab.send("Emulation.setDeviceMetricsOverride", {
        width: view.width, height: 800, mobile: false,
        deviceScaleFactor: view.zoom || 1,
    });
    await tab.send("Emulation.setScrollbarsHidden", { hidden: true });
    await tab.send("Emulation.setEmulatedMedia", {
        media: view.media || "screen",
        features: Object.entries(view.features || {})
            .map(([name, value]) => ({ name, value })),
    });
}

const violations = `axe.run(document, {resultTypes: ["violations"]}).then(
    (result) => result.violations.map((violation) => violation.id + " at " +
        violation.nodes.map((node) => node.target.join(" ")).join(", "))
        .join("; "))`;

const too_wide = `document.documentElement.scrollWidth >
    document.documentElement.clientWidth ? "it scrolls sideways" : ""`;

// What axe does not look at.
const structure = `(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const levels = all("h1, h2, h3").map((heading) => heading.tagName);
    return {
        lang: document.documentElement.lang,
        dir: getComputedStyle(document.body).direction,
        title: document.title,
        ticks: all("li > label > input[type=checkbox]").length,
        headings: levels[0] === "H1" && levels.indexOf("H1", 1) < 0,
        landmarks: all("body > header, body > main, body > footer").length,
        scripts: all("script, img, link, iframe, object").length,
        loaded: performance.getEntriesByType("resource").length,
        foreign: all("[lang]").slice(1).map((part) => part.lang),
    };
})()`;

function check_structure(name, record, language, got) {
    const result = JSON.parse(run(record, language, "json"));
    const bring = result.advice.filter(({ kind }) => kind === "bring").length;
    const rtl = language === "ar";

    check(`${name}: language`, got.lang === language ? "" : got.lang);
    check(`${name}: direction`, got.dir === (rtl ? "rtl" : "ltr") ? "" : got.dir);
    check(`${name}: title`, got.title ? "" : "there is none");
    check(`${name}: check list`, got.ticks === bring ? "" :
        `${got.ticks} to tick, not ${bring}`);
    check(`${name}: headings`, got.headings ? "" : "not one h1 first");
    check(`${name}: landmarks`, got.landmarks === 3 ? "" : got.landmarks);
    check(`${name}: nothing else is loaded`,
        got.scripts + got.loaded ? "something is" : "");
    check(`${name}: words of the program`,
        got.foreign.some((lang) => lang !== "en") || !!got.foreign.length !== rtl
            ? `marked as ${got.foreign}` : "");
}

async function picture(tab, name) {
    const { data } = await tab.send("Page.captureScreenshot",
        { captureBeyondViewport: true });

    writeFileSync(join(pictures, `${name.replace(/[^a-z0-9]+/gi, "_")}.png`),
        Buffer.from(data, "base64"));
}

async function load(tab, file) {
    await tab.send("Page.navigate", { url: pathToFileURL(file).href });
    await tab.evaluate(`new Promise((resolve) =>
        document.readyState === "complete" ? resolve()
            : addEventListener("load", resolve))`);
}

async function check_page(tab, record, language, folder) {
    const name = `${record.name}, ${language}`;
    const file = join(folder, "page.html");

    writeFileSync(file, run(record, language, "html"));
    await load(tab, file);
    check_structure(name, record, language, await tab.evaluate(structure));
    await tab.evaluate(axe + ";undefined");
    for (const view of views) {
        await show(tab, view);
        check(`${name}: axe, ${view.name}`, await tab.evaluate(violations));
        check(`${name}: width, ${view.name}`, await tab.evaluate(too_wide));
        if (pictures)
            await picture(tab, `${name} ${view.name}`);
    }
}

// What a parser written by others makes of the calendar.
function check_calendar(ical, record, language) {
    const name = `${record.name}, ${language}: calendar`;
    const text = run(record, language, "ics");
    const result = JSON.parse(run(record, language, "json"));
    const dates = Object.values(result.dates);

    if (!dates.length) {
        check(name, text && "something was written though there is no date");
        return;
    }
    const lines = text.split("\r\n");
    check(`${name}: lines of at most 75 octets`, lines.find((line) =>
        Buffer.byteLength(line) > 75 || line.includes("\n")));
    const events = new ical.Component(ical.parse(text))
        .getAllSubcomponents("vevent").map((event) => new ical.Event(event));
    check(`${name}: days`, events.map((event) => event.startDate.isDate &&
        event.startDate.toString()).join() === dates.join() ? "" : "differ");
    const bring = result.advice.filter(({ kind }) => kind === "bring");
    for (const event of events) {
        check(`${name}: summary and id`,
            event.summary && event.uid ? "" : "missing");
        check(`${name}: what to bring`, bring.every(({ says }) =>
            event.description.includes(`\n- ${says}`)) ? "" : "missing");
    }
}

async function main() {
    const folder = mkdtempSync(join(tmpdir(), "pages-"));
    const ical = (await import(pathToFileURL(
        join(modules, "ical.js", "dist", "ical.js")).href)).default;

    try {
        await browse(async (tab) => {
            for (const record of records)
                for (const language of record.languages || ["nl", "en"]) {
                    await check_page(tab, record, language, folder);
                    check_calendar(ical, record, language);
                }
        });
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed ? 1 : 0;
}

main().catch((error) => {
    console.log(`FAILED: ${error.stack}`);
    console.log(`${passed} passed, ${failed + 1} failed`);
    process.exitCode = 1;
});
