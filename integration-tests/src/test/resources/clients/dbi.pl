# Perl's DBI: dbi.pl mysql|MariaDB PORT
use strict;
use warnings;
use utf8;
use DBI;

my ($driver, $port) = @ARGV;
my $prefix = lc $driver;
my $text = "ünïcödé 🐬 'quoted' \\ \" \n % ?";
my $bytes = join '', map { chr } 0 .. 255;
my $big = $bytes x (20 * 1024 * 1024 / 256);
my $amount = '12345678.9012';
my $time = '2024-02-29 23:59:59.123456';

sub equal {
    my ($expected, $actual) = map { show($_) } @_;
    die "expected $expected, got $actual" if $expected ne $actual;
}

sub show {
    my ($value) = @_;
    return 'NULL' unless defined $value;
    return ref $value ? '[' . join(', ', map { show($_) } @$value) . ']' : "<$value>";
}

sub session {
    my ($tls, %changed) = @_;
    my $database = $changed{database} // 'app';
    my $source = "DBI:$driver:database=$database;host=127.0.0.1;port=$port";
    # Demanding TLS, both drivers also demand a certificate that they can verify; offered, it is used.
    $source .= ";${prefix}_ssl=1;${prefix}_ssl_optional=1" if $tls;
    my %utf8 = $driver eq 'mysql' ? (mysql_enable_utf8mb4 => 1) : ();
    return DBI->connect($source, 'app', $changed{password} // 'app', {
        RaiseError => 1, PrintError => 0, AutoCommit => 1,
        "${prefix}_server_prepare" => $changed{prepared} // 0, %utf8,
    });
}

sub refused {
    my ($code, $state, $call) = @_;
    eval { $call->(); 1 } and die "no error $code";
    equal([$code, $state], [$DBI::err, $DBI::state]);
}

sub logins {
    my ($tls) = @_;
    refused(1045, '28000', sub { session($tls, password => 'wrong') });
    refused(1049, '42000', sub { session($tls, database => 'no_such_database') });
}

sub schema {
    my ($session) = @_;
    $session->do('DROP TABLE IF EXISTS documents');
    $session->do('CREATE TABLE documents (id BIGINT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) UNIQUE,'
        . ' amount DECIMAL(12, 4), at DATETIME(6), body LONGBLOB)');
    $session->do('DROP PROCEDURE IF EXISTS two_results');
    $session->do('CREATE PROCEDURE two_results(n INT) BEGIN SELECT n; SELECT title FROM documents ORDER BY id; END');
}

sub crud {
    my ($session) = @_;
    equal(1, $session->do("INSERT INTO documents (title) VALUES ('one')"));
    equal(1, $session->last_insert_id);
    equal(2, $session->do('INSERT INTO documents (title) VALUES (?), (?)', undef, 'two', 'three'));
    equal(2, $session->last_insert_id);
    equal(2, $session->do('UPDATE documents SET amount = 1 WHERE id > ?', undef, 1));
    equal(1, $session->do('DELETE FROM documents WHERE title = ?', undef, 'three'));
    equal([['one', undef], ['two', '1.0000']], $session->selectall_arrayref('SELECT title, amount FROM documents ORDER BY id'));
}

sub insert {
    my ($session, @row) = @_;
    my $insert = $session->prepare('INSERT INTO documents (title, amount, at, body) VALUES (?, ?, ?, ?)');
    $insert->bind_param($_ + 1, $row[$_], $_ == 3 ? DBI::SQL_BLOB : DBI::SQL_VARCHAR) for 0 .. 3;
    $insert->execute;
}

sub values {
    my ($session) = @_;
    for my $row ([$text, $amount, $time, $bytes], ['nothing', undef, undef, undef], ['', '-0.0001', $time, '']) {
        insert($session, @$row);
        equal([$row], $session->selectall_arrayref(
            'SELECT title, amount, at, body FROM documents WHERE title = ?', undef, $row->[0]));
    }
}

sub transactions {
    my ($session) = @_;
    my $count = sub { ($session->selectrow_array('SELECT COUNT(*) FROM documents'))[0] };
    my $before = $count->();
    $session->begin_work;
    $session->do('INSERT INTO documents (title) VALUES (?)', undef, 'rolled back');
    $session->rollback;
    equal($before, $count->());
    $session->begin_work;
    $session->do('INSERT INTO documents (title) VALUES (?)', undef, 'committed');
    $session->commit;
    equal($before + 1, $count->());
}

sub errors {
    my ($session) = @_;
    refused(1062, '23000', sub { $session->do('INSERT INTO documents (title) VALUES (?)', undef, 'one') });
    refused(1064, '42000', sub { $session->do('SELEC 1') });
    refused(1146, '42S02', sub { $session->selectall_arrayref('SELECT * FROM no_such_table') });
    equal([[1]], $session->selectall_arrayref('SELECT 1'));
}

sub several_results {
    my ($session) = @_;
    my $call = $session->prepare('CALL two_results(5)', { "${prefix}_server_prepare" => 0 });
    $call->execute;
    equal([[5]], $call->fetchall_arrayref);
    $call->more_results or die 'no second result';
    equal(['one'], $call->fetchall_arrayref->[0]);
    1 while $call->more_results;
}

sub big_value {
    my ($session) = @_;
    insert($session, 'big', undef, undef, $big);
    local $session->{LongReadLen} = length $big;
    my ($back) = $session->selectrow_array("SELECT body FROM documents WHERE title = 'big'");
    $back eq $big or die '20 MB came back changed';
}

sub gists {
    my ($session) = @_;
    my $insert = $session->prepare('INSERT INTO gists (name, n) VALUES (?, ?)');
    for my $i (0 .. 149) {
        $session->begin_work;
        $insert->execute($text, $i);
        my $id = $session->last_insert_id;
        $session->do("INSERT INTO gist_comments (gist, text) VALUES (?, 'x')", undef, $id);
        equal([[$text, $i]], $session->selectall_arrayref('SELECT name, n FROM gists WHERE id = ?', undef, $id));
        $i % 3 == 0 ? $session->rollback : $session->commit;
    }
}

$| = 1;
my $module = "DBD::$driver";
eval "require $module" or die $@;
print "$module ", $module->VERSION, ', Perl ', $^V, "\n";
for my $tls (0, 1) {
    logins($tls);
    my $session = session($tls, prepared => $tls);
    $_->($session) for \&schema, \&crud, \&values, \&transactions, \&errors, \&several_results, \&big_value, \&gists;
    $session->disconnect;
}
print "ok\n";
