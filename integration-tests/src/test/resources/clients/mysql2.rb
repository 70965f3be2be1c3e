# Ruby's mysql2, the driver below ActiveRecord: mysql2.rb PORT
require 'bigdecimal'
require 'mysql2'

PORT = Integer(ARGV[0])
TEXT = "ünïcödé 🐬 'quoted' \\ \" \n % ?"
BYTES = (0..255).to_a.pack('C*')
AMOUNT = BigDecimal('12345678.9012')
TIME = Time.local(2024, 2, 29, 23, 59, Rational(59_123_456, 1_000_000))
BIG = BYTES * (20 * 1024 * 1024 / 256)

def equal(expected, actual)
  raise "expected #{expected.inspect[0, 200]}, got #{actual.inspect[0, 200]}" unless expected == actual
end

def connect(tls, changed = {})
  options = { host: '127.0.0.1', port: PORT, username: 'app', password: 'app', database: 'app', encoding: 'utf8mb4',
              flags: Mysql2::Client::MULTI_STATEMENTS }
  options[:sslcipher] = 'HIGH' if tls
  session = Mysql2::Client.new(options.merge(changed))
  equal tls, !session.ssl_cipher.nil?
  session
end

def refused(code, state = nil)
  yield
rescue Mysql2::Error => e
  equal code, e.errno
  equal state, e.sql_state if state
else
  raise "no error #{code}"
end

def rows(result) = result.map(&:values)

def logins(tls)
  refused(1045, '28000') { connect(tls, password: 'wrong') }
  refused(1049, '42000') { connect(tls, database: 'no_such_database') }
end

def schema(session)
  session.query('DROP TABLE IF EXISTS documents')
  session.query('CREATE TABLE documents (id BIGINT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) UNIQUE,' \
                ' amount DECIMAL(12, 4), at DATETIME(6), body LONGBLOB)')
  session.query('DROP PROCEDURE IF EXISTS two_results')
  session.query('CREATE PROCEDURE two_results(n INT) BEGIN SELECT n; SELECT title FROM documents ORDER BY id; END')
end

def crud(session)
  session.query("INSERT INTO documents (title) VALUES ('one')")
  equal [1, 1], [session.affected_rows, session.last_id]
  session.query("INSERT INTO documents (title) VALUES ('two'), ('three')")
  equal [2, 2], [session.affected_rows, session.last_id]
  update = session.prepare('UPDATE documents SET amount = ? WHERE id > ?')
  update.execute(1, 1)
  equal 2, update.affected_rows
  session.query("DELETE FROM documents WHERE title = 'three'")
  equal 1, session.affected_rows
  equal [['one', nil], ['two', 1]], rows(session.query('SELECT title, amount FROM documents ORDER BY id'))
end

def values(session)
  insert = session.prepare('INSERT INTO documents (title, amount, at, body) VALUES (?, ?, ?, ?)')
  select = session.prepare('SELECT title, amount, at, body FROM documents WHERE title = ?')
  [[TEXT, AMOUNT, TIME, BYTES], ['nothing', nil, nil, nil], ['', BigDecimal('-0.0001'), TIME, '']].each do |row|
    insert.execute(*row)
    equal [row], rows(select.execute(row[0]))
    title = session.escape(row[0])
    equal [row], rows(session.query("SELECT title, amount, at, body FROM documents WHERE title = '#{title}'"))
  end
  insert.close
  select.close
end

def transactions(session)
  before = rows(session.query('SELECT COUNT(*) FROM documents'))
  session.query('BEGIN')
  session.query("INSERT INTO documents (title) VALUES ('rolled back')")
  session.query('ROLLBACK')
  equal before, rows(session.query('SELECT COUNT(*) FROM documents'))
  session.query('BEGIN')
  session.query("INSERT INTO documents (title) VALUES ('committed')")
  session.query('SAVEPOINT active_record_1')
  session.query("INSERT INTO documents (title) VALUES ('taken back')")
  session.query('ROLLBACK TO SAVEPOINT active_record_1')
  session.query('RELEASE SAVEPOINT active_record_1')
  session.query('COMMIT')
  equal [['committed']], rows(session.query("SELECT title FROM documents WHERE title IN ('committed', 'taken back')"))
end

def errors(session)
  refused(1062, '23000') { session.query("INSERT INTO documents (title) VALUES ('one')") }
  refused(1064, '42000') { session.query('SELEC 1') }
  refused(1146, '42S02') { session.prepare('SELECT * FROM no_such_table') }
  equal [[1]], rows(session.query('SELECT 1'))
end

def results(session, sql)
  all = [rows(session.query(sql))]
  while session.next_result
    result = session.store_result
    all << (result ? rows(result) : session.affected_rows)
  end
  all
end

def several_results(session)
  equal [[[1]], 1, [['b', 2]]],
        results(session, "SELECT 1; UPDATE documents SET amount = 7 WHERE title = 'one'; SELECT 'b', 2")
  called = results(session, 'CALL two_results(5)')
  equal [[5]], called[0]
  equal ['one'], called[1][0]
  equal 3, called.size
end

def big_value(session)
  session.prepare("INSERT INTO documents (title, body) VALUES ('big', ?)").execute(BIG)
  equal 1, session.affected_rows
  back = session.query("SELECT body FROM documents WHERE title = 'big'").first['body']
  raise '20 MB came back changed' unless back == BIG
end

def gists(session)
  insert = session.prepare('INSERT INTO gists (name, n) VALUES (?, ?)')
  150.times do |i|
    session.query('BEGIN')
    insert.execute(TEXT, i)
    id = insert.last_id
    session.query("INSERT INTO gist_comments (gist, text) VALUES (#{id}, 'x')")
    equal [[TEXT, i]], rows(session.query("SELECT name, n FROM gists WHERE id = #{id}"))
    session.query((i % 3).zero? ? 'ROLLBACK' : 'COMMIT')
  end
end

puts "mysql2 #{Mysql2::VERSION}, client library #{Mysql2::Client.info[:version]}"
[false, true].each do |tls|
  logins(tls)
  session = connect(tls)
  %i[schema crud values transactions errors several_results big_value gists].each { |step| send(step, session) }
  session.close
end
puts 'ok'
