// SPDX-License-Identifier: MIT
// duckdb.cjs -- runs FOLDER/duckdb.sql on FOLDER/table in DuckDB, and prints
// the rows of the result.
'use strict';
const fs = require('fs');
const { DuckDBInstance } = require('@duckdb/node-api');

async function main(folder) {
    const read = (name) => fs.readFileSync(`${folder}/${name}`, 'utf8');
    const database = await DuckDBInstance.create(':memory:');
    const connection = await database.connect();

    await connection.run(`CREATE TABLE answers ${read('columns')}`);
    await connection.run(`COPY answers FROM '${folder}/table' ` +
        String.raw`(DELIMITER '\t', NULLSTR '\N', HEADER false, QUOTE '')`);
    const result = await connection.runAndReadAll(
        `SELECT * FROM (${read('duckdb.sql')}) AS decided ORDER BY id`);
    const lines = result.getRows().map((row) =>
        row.map((value) => (value === null ? '\\N' : String(value))).join('\t'));
    process.stdout.write(lines.join('\n') + '\n');
}

main(process.argv[2]).catch((error) => {
    console.error(String(error));
    process.exit(1);
});
