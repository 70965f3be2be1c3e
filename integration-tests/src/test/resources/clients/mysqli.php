<?php
// PHP's mysqli, with mysqlnd: mysqli.php PORT
declare(strict_types=1);
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);

define('PORT', (int) $argv[1]);
const TEXT = "ünïcödé 🐬 'quoted' \\ \" \n % ?";
const AMOUNT = '12345678.9012';
const TIME = '2024-02-29 23:59:59.123456';
define('BYTES', implode('', array_map('chr', range(0, 255))));
define('BIG', str_repeat(BYTES, intdiv(20 * 1024 * 1024, 256)));

function equal(mixed $expected, mixed $actual): void
{
    if ($expected !== $actual) {
        throw new Exception(sprintf('expected %.200s, got %.200s', var_export($expected, true), var_export($actual, true)));
    }
}

function connect(bool $tls, string $password = 'app', string $database = 'app'): mysqli
{
    $session = mysqli_init();
    $session->options(MYSQLI_OPT_INT_AND_FLOAT_NATIVE, 1);
    $flags = $tls ? MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT : 0;
    $session->real_connect('127.0.0.1', 'app', $password, $database, PORT, null, $flags);
    $session->set_charset('utf8mb4');
    return $session;
}

function refused(int $code, callable $call, ?string $state = null): void
{
    try {
        $call();
    } catch (mysqli_sql_exception $e) {
        equal($code, $e->getCode());
        if ($state !== null) {
            equal($state, $e->getSqlState());
        }
        return;
    }
    throw new Exception("no error $code");
}

function logins(bool $tls): void
{
    refused(1045, fn() => connect($tls, password: 'wrong'));
    refused(1049, fn() => connect($tls, database: 'no_such_database'));
}

function schema(mysqli $session): void
{
    $session->query('DROP TABLE IF EXISTS documents');
    $session->query('CREATE TABLE documents (id BIGINT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) UNIQUE,'
        . ' amount DECIMAL(12, 4), at DATETIME(6), body LONGBLOB)');
    $session->query('DROP PROCEDURE IF EXISTS two_results');
    $session->query('CREATE PROCEDURE two_results(n INT) BEGIN SELECT n; SELECT title FROM documents ORDER BY id; END');
}

function crud(mysqli $session): void
{
    $session->query("INSERT INTO documents (title) VALUES ('one')");
    equal([1, 1], [$session->affected_rows, $session->insert_id]);
    $insert = $session->prepare('INSERT INTO documents (title) VALUES (?), (?)');
    $insert->execute(['two', 'three']);
    equal([2, 2], [$insert->affected_rows, $insert->insert_id]);
    $session->query('UPDATE documents SET amount = 1 WHERE id > 1');
    equal([2, 'Rows matched: 2  Changed: 2  Warnings: 0'], [$session->affected_rows, $session->info]);
    equal(1, $session->execute_query('DELETE FROM documents WHERE title = ?', ['three']) ? $session->affected_rows : 0);
    equal([['one', null], ['two', '1.0000']], $session->query('SELECT title, amount FROM documents ORDER BY id')->fetch_all());
}

function values(mysqli $session): void
{
    $insert = $session->prepare('INSERT INTO documents (title, amount, at, body) VALUES (?, ?, ?, ?)');
    foreach ([[TEXT, AMOUNT, TIME, BYTES], ['nothing', null, null, null], ['', '-0.0001', TIME, '']] as $row) {
        $insert->execute($row);
        $prepared = $session->execute_query('SELECT title, amount, at, body FROM documents WHERE title = ?', [$row[0]]);
        equal([$row], $prepared->fetch_all());
        $title = $session->real_escape_string($row[0]);
        $text = $session->query("SELECT title, amount, at, body FROM documents WHERE title = '$title'", MYSQLI_USE_RESULT);
        equal([$row], $text->fetch_all());
        $text->free();
    }
    $cursor = $session->prepare('SELECT title FROM documents ORDER BY id');
    $cursor->attr_set(MYSQLI_STMT_ATTR_CURSOR_TYPE, MYSQLI_CURSOR_TYPE_READ_ONLY);
    $cursor->execute();
    $cursor->bind_result($title);
    for ($rows = []; $cursor->fetch(); $rows[] = $title);
    equal(['one', 'two', TEXT, 'nothing', ''], $rows);
    $cursor->close();
}

function transactions(mysqli $session): void
{
    $count = fn() => $session->query('SELECT COUNT(*) FROM documents')->fetch_row()[0];
    $before = $count();
    $session->begin_transaction();
    $session->query("INSERT INTO documents (title) VALUES ('rolled back')");
    $session->rollback();
    equal($before, $count());
    $session->autocommit(false);
    $session->query("INSERT INTO documents (title) VALUES ('committed')");
    $session->commit();
    $session->autocommit(true);
    equal($before + 1, $count());
}

function errors(mysqli $session): void
{
    refused(1062, fn() => $session->query("INSERT INTO documents (title) VALUES ('one')"), '23000');
    refused(1064, fn() => $session->query('SELEC 1'), '42000');
    refused(1146, fn() => $session->prepare('SELECT * FROM no_such_table'), '42S02');
    equal([[1]], $session->query('SELECT 1')->fetch_all());
    $session->query("SELECT CAST('1x' AS SIGNED)");
    equal(1, $session->warning_count);
    equal(1292, $session->get_warnings()->errno);
}

function results(mysqli $session, string $sql): array
{
    $session->multi_query($sql);
    for ($all = [];;) {
        $result = $session->store_result();
        $all[] = $result ? $result->fetch_all() : $session->affected_rows;
        if (!$session->more_results()) {
            return $all;
        }
        $session->next_result();
    }
}

function several_results(mysqli $session): void
{
    equal([[[1]], 1, [['b', 2]]],
        results($session, "SELECT 1; UPDATE documents SET amount = 7 WHERE title = 'one'; SELECT 'b', 2"));
    $called = results($session, 'CALL two_results(5)');
    equal([[[5]], ['one'], 3], [$called[0], $called[1][0], count($called)]);
}

function big_value(mysqli $session): void
{
    $insert = $session->prepare("INSERT INTO documents (title, body) VALUES ('big', ?)");
    $nothing = null;
    $insert->bind_param('b', $nothing);
    foreach (str_split(BIG, 1 << 20) as $part) {
        $insert->send_long_data(0, $part);
    }
    $insert->execute();
    if ($session->query("SELECT body FROM documents WHERE title = 'big'")->fetch_row()[0] !== BIG) {
        throw new Exception('20 MB came back changed');
    }
}

function other_users(mysqli $session): void
{
    equal(true, $session->change_user('other', 'other', 'app'));
    equal('other', strtok($session->query('SELECT CURRENT_USER()')->fetch_row()[0], '@'));
    equal(true, $session->change_user('app', 'app', 'app'));
}

function gists(mysqli $session): void
{
    $insert = $session->prepare('INSERT INTO gists (name, n) VALUES (?, ?)');
    for ($i = 0; $i < 150; $i++) {
        $session->begin_transaction();
        $insert->execute([TEXT, $i]);
        $id = $insert->insert_id;
        $session->query("INSERT INTO gist_comments (gist, text) VALUES ($id, 'x')");
        equal([[TEXT, $i]], $session->query("SELECT name, n FROM gists WHERE id = $id")->fetch_all());
        $i % 3 === 0 ? $session->rollback() : $session->commit();
    }
}

echo 'PHP ', PHP_VERSION, ', ', mysqli_get_client_info(), "\n";
foreach ([false, true] as $tls) {
    logins($tls);
    $session = connect($tls);
    foreach (['schema', 'crud', 'values', 'transactions', 'errors', 'several_results', 'big_value', 'other_users', 'gists'] as $step) {
        $step($session);
    }
    $session->close();
}
echo "ok\n";
