// Node's mysql2, with promises and a pool: main.js PORT
'use strict';
const assert = require('node:assert/strict');
const mysql = require('mysql2/promise');

const PORT = Number(process.argv[2]);
const TEXT = 'ünïcödé 🐬 \'quoted\' \\ " \n % ?';
const BYTES = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
const AMOUNT = '12345678.9012';
const TIME = '2024-02-29 23:59:59.123456';
const BIG = Buffer.alloc(20 * 1024 * 1024, BYTES);

const options = (tls) => ({
  host: '127.0.0.1',
  port: PORT,
  user: 'app',
  password: 'app',
  database: 'app',
  dateStrings: true,
  multipleStatements: true,
  ssl: tls ? { rejectUnauthorized: false } : undefined,
});

const refused = (code, sqlState, call) => assert.rejects(call, (e) => {
  assert.deepEqual([e.errno, e.sqlState], [code, sqlState]);
  return true;
});

const plain = (rows) => rows.map((row) => Object.values(row));

async function logins(tls) {
  await refused(1045, '28000', () => mysql.createConnection({ ...options(tls), password: 'wrong' }));
  await refused(1049, '42000', () => mysql.createConnection({ ...options(tls), database: 'no_such_database' }));
}

async function schema(session) {
  await session.query('DROP TABLE IF EXISTS documents');
  await session.query('CREATE TABLE documents (id BIGINT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) UNIQUE,'
    + ' amount DECIMAL(12, 4), at DATETIME(6), body LONGBLOB)');
  await session.query('DROP PROCEDURE IF EXISTS two_results');
  await session.query('CREATE PROCEDURE two_results(n INT) BEGIN SELECT n; SELECT title FROM documents ORDER BY id; END');
}

async function crud(session) {
  const [one] = await session.query("INSERT INTO documents (title) VALUES ('one')");
  assert.deepEqual([one.affectedRows, one.insertId], [1, 1]);
  const [two] = await session.execute('INSERT INTO documents (title) VALUES (?), (?)', ['two', 'three']);
  assert.deepEqual([two.affectedRows, two.insertId], [2, 2]);
  const [update] = await session.execute('UPDATE documents SET amount = 1 WHERE id > ?', [1]);
  assert.deepEqual([update.affectedRows, update.changedRows], [2, 2]);
  const [again] = await session.query('UPDATE documents SET amount = 1 WHERE id > 1');
  assert.deepEqual([again.affectedRows, again.changedRows], [2, 0]);
  const [removed] = await session.execute('DELETE FROM documents WHERE title = ?', ['three']);
  assert.equal(removed.affectedRows, 1);
  const [rows] = await session.query('SELECT title, amount FROM documents ORDER BY id');
  assert.deepEqual(plain(rows), [['one', null], ['two', '1.0000']]);
}

async function values(session) {
  for (const row of [[TEXT, AMOUNT, TIME, BYTES], ['nothing', null, null, null], ['', '-0.0001', TIME, Buffer.alloc(0)]]) {
    await session.execute('INSERT INTO documents (title, amount, at, body) VALUES (?, ?, ?, ?)', row);
    for (const way of ['execute', 'query']) {
      const [rows] = await session[way]('SELECT title, amount, at, body FROM documents WHERE title = ?', [row[0]]);
      assert.deepEqual(plain(rows), [row]);
    }
  }
}

async function transactions(session) {
  const count = async () => plain((await session.query('SELECT COUNT(*) FROM documents'))[0])[0][0];
  const before = await count();
  await session.beginTransaction();
  await session.query("INSERT INTO documents (title) VALUES ('rolled back')");
  await session.rollback();
  assert.equal(await count(), before);
  await session.beginTransaction();
  await session.execute('INSERT INTO documents (title) VALUES (?)', ['committed']);
  await session.commit();
  assert.equal(await count(), before + 1);
}

async function errors(session) {
  await refused(1062, '23000', () => session.query("INSERT INTO documents (title) VALUES ('one')"));
  await refused(1062, '23000', () => session.execute('INSERT INTO documents (title) VALUES (?)', ['one']));
  await refused(1064, '42000', () => session.query('SELEC 1'));
  await refused(1146, '42S02', () => session.execute('SELECT * FROM no_such_table'));
  assert.deepEqual(plain((await session.query('SELECT 1'))[0]), [[1]]);
}

async function severalResults(session) {
  const [[first, update, last]] =
    await session.query("SELECT 1; UPDATE documents SET amount = 7 WHERE title = 'one'; SELECT 'b' AS b, 2 AS n");
  assert.deepEqual([plain(first), update.affectedRows, plain(last)], [[[1]], 1, [['b', 2]]]);
  for (const way of ['query', 'execute']) {
    const [called] = await session[way]('CALL two_results(?)', [5]);
    assert.deepEqual([called.length, plain(called[0]), plain(called[1])[0]], [3, [[5]], ['one']]);
  }
}

async function bigValue(session) {
  await session.execute("INSERT INTO documents (title, body) VALUES ('big', ?)", [BIG]);
  const [[row]] = await session.query("SELECT body FROM documents WHERE title = 'big'");
  assert.ok(BIG.equals(row.body), '20 MB came back changed');
}

async function pipelined(session) {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => session.execute('SELECT ? AS n', [String(i)])));
  assert.deepEqual(answers.map(([[row]]) => row.n), Array.from({ length: 50 }, (_, i) => String(i)));
}

async function gist(pool, i) {
  const session = await pool.getConnection();
  await session.beginTransaction();
  const [made] = await session.execute('INSERT INTO gists (name, n) VALUES (?, ?)', [TEXT, i]);
  await session.query("INSERT INTO gist_comments (gist, text) VALUES (?, 'x')", [made.insertId]);
  const [rows] = await session.execute('SELECT name, n FROM gists WHERE id = ?', [made.insertId]);
  assert.deepEqual(plain(rows), [[TEXT, i]]);
  await (i % 3 === 0 ? session.rollback() : session.commit());
  session.release();
}

async function gists(tls) {
  const pool = mysql.createPool({ ...options(tls), connectionLimit: 3 });
  for (let i = 0; i < 150; i += 3) {
    await Promise.all([gist(pool, i), gist(pool, i + 1), gist(pool, i + 2)]);
  }
  await pool.end();
}

async function main() {
  console.log(`mysql2 ${require('mysql2/package.json').version}, Node ${process.version}`);
  for (const tls of [false, true]) {
    await logins(tls);
    const session = await mysql.createConnection(options(tls));
    for (const step of [schema, crud, values, transactions, errors, severalResults, bigValue, pipelined]) {
      await step(session);
    }
    await session.end();
    await gists(tls);
  }
  console.log('ok');
}

main().catch((e) => {
  console.log(e);
  process.exit(1);
});
