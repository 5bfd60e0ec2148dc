// A worker. benches/peers/race.py describes its commands.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { isGood, sign } from "./push.mjs";

function vector(line) {
    const [what, key, second, third, ...rest] = line.split("\t");
    const last = (fields) => fields.join("\t");
    if (what === "check") return isGood(key, last([third, ...rest]), Number(second)) ? "accepted" : "rejected";
    const [app, ...stream] = rest;
    return sign(key, second, app, last(stream), Number(third)) ?? "refused";
}

const linesOf = (path) => readFileSync(path, "utf8").replace(/\n$/, "").split("\n");

class Work {
    constructor(path) {
        const [head, ...rows] = linesOf(path);
        const [key, domain, now] = head.split("\t");
        this.key = key;
        this.domain = domain;
        this.now = Number(now);
        this.rows = rows.map((row) => {
            const [app, stream, expires, url] = row.split("\t");
            return { app, stream, expires: Number(expires), url };
        });
        this.bytes = this.rows.reduce((sum, { url }) => sum + url.length, 0);
    }

    wrong() {
        const { key, domain, now } = this;
        const isRight = ({ app, stream, expires, url }) =>
            sign(key, domain, app, stream, expires) === url && isGood(key, url, now);
        return this.rows.filter((row) => !isRight(row)).length;
    }

    signAll() {
        let length = 0;
        for (const { app, stream, expires } of this.rows) {
            length += sign(this.key, this.domain, app, stream, expires).length;
        }
        if (length !== this.bytes) throw new Error("a result changed since loading");
    }

    checkAll() {
        let good = 0;
        for (const { url } of this.rows) good += isGood(this.key, url, this.now) ? 1 : 0;
        if (good !== this.rows.length) throw new Error("a result changed since loading");
    }

    // Runs passes over all rows for at least the given milliseconds; the nanoseconds per row.
    turn(milliseconds, pass) {
        const start = process.hrtime.bigint();
        for (let passes = 1; ; passes++) {
            pass();
            const elapsed = Number(process.hrtime.bigint() - start);
            if (elapsed >= milliseconds * 1e6) return elapsed / passes / this.rows.length;
        }
    }
}

let work;

function answer(what, argument) {
    switch (what) {
        case "vectors":
            return linesOf(argument).map(vector).join("\n");
        case "work":
            work = new Work(argument);
            return `${work.rows.length} ${work.wrong()}`;
        case "sign":
            return work.turn(Number(argument), () => work.signAll());
        case "check":
            return work.turn(Number(argument), () => work.checkAll());
        default:
            throw new Error("unknown command");
    }
}

for await (const line of createInterface({ input: process.stdin })) {
    const space = line.indexOf(" ");
    console.log(String(answer(line.slice(0, space), line.slice(space + 1))));
}
