// Go's driver below database/sql, with a pool: client PORT
package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"reflect"
	"runtime"
	"runtime/debug"
	"sync"
	"time"

	"github.com/go-sql-driver/mysql"
)

const text = "ünïcödé 🐬 'quoted' \\ \" \n % ?"

var (
	moment = time.Date(2024, 2, 29, 23, 59, 59, 123456000, time.UTC)
	all    = func() []byte {
		all := make([]byte, 256)
		for i := range all {
			all[i] = byte(i)
		}
		return all
	}()
	big = bytes.Repeat(all, 20*1024*1024/256)
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func equal(expected, actual any) {
	if !reflect.DeepEqual(expected, actual) {
		panic(fmt.Sprintf("expected %.200q, got %.200q", fmt.Sprint(expected), fmt.Sprint(actual)))
	}
}

func open(tls bool, change func(*mysql.Config)) *sql.DB {
	config := mysql.NewConfig()
	config.User, config.Passwd, config.DBName = "app", "app", "app"
	config.Net, config.Addr = "tcp", "127.0.0.1:"+os.Args[1]
	config.ParseTime, config.MultiStatements = true, true
	if tls {
		config.TLSConfig = "skip-verify"
	}
	change(config)
	db, err := sql.Open("mysql", config.FormatDSN())
	check(err)
	return db
}

func refused(code uint16, state string, err error) {
	var answer *mysql.MySQLError
	if !errors.As(err, &answer) {
		panic(fmt.Sprintf("expected error %d, got %v", code, err))
	}
	equal(fmt.Sprint(code, state), fmt.Sprint(answer.Number, string(answer.SQLState[:])))
}

func logins(tls bool) {
	for _, wrong := range []struct {
		code   uint16
		state  string
		change func(*mysql.Config)
	}{
		{1045, "28000", func(c *mysql.Config) { c.Passwd = "wrong" }},
		{1049, "42000", func(c *mysql.Config) { c.DBName = "no_such_database" }},
	} {
		db := open(tls, wrong.change)
		refused(wrong.code, wrong.state, db.Ping())
		check(db.Close())
	}
}

func write(db *sql.DB, statement string, parameters ...any) (affected, id int64) {
	result, err := db.Exec(statement, parameters...)
	check(err)
	affected, err = result.RowsAffected()
	check(err)
	id, err = result.LastInsertId()
	check(err)
	return affected, id
}

func number(db *sql.DB, statement string, parameters ...any) (n int64) {
	check(db.QueryRow(statement, parameters...).Scan(&n))
	return n
}

func schema(db *sql.DB) {
	write(db, "DROP TABLE IF EXISTS documents")
	write(db, "CREATE TABLE documents (id BIGINT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) UNIQUE,"+
		" amount DECIMAL(12, 4), at DATETIME(6), body LONGBLOB)")
	write(db, "DROP PROCEDURE IF EXISTS two_results")
	write(db, "CREATE PROCEDURE two_results(n INT) BEGIN SELECT n; SELECT title FROM documents ORDER BY id; END")
}

func crud(db *sql.DB) {
	affected, id := write(db, "INSERT INTO documents (title) VALUES ('one')")
	equal([]int64{1, 1}, []int64{affected, id})
	affected, id = write(db, "INSERT INTO documents (title) VALUES (?), (?)", "two", "three")
	equal([]int64{2, 2}, []int64{affected, id})
	affected, _ = write(db, "UPDATE documents SET amount = 1 WHERE id > ?", 1)
	equal(int64(2), affected)
	affected, _ = write(db, "DELETE FROM documents WHERE title = ?", "three")
	equal(int64(1), affected)
	var title string
	var amount sql.NullString
	check(db.QueryRow("SELECT title, amount FROM documents WHERE id = 2").Scan(&title, &amount))
	equal("two 1.0000", title+" "+amount.String)
	check(db.QueryRow("SELECT title, amount FROM documents WHERE id = ?", 1).Scan(&title, &amount))
	equal("one false", fmt.Sprint(title, " ", amount.Valid))
}

type document struct {
	title  string
	amount sql.NullString
	at     sql.NullTime
	body   []byte
}

func values(db *sql.DB) {
	insert, err := db.Prepare("INSERT INTO documents (title, amount, at, body) VALUES (?, ?, ?, ?)")
	check(err)
	for _, d := range []document{
		{text, sql.NullString{String: "12345678.9012", Valid: true}, sql.NullTime{Time: moment, Valid: true}, all},
		{"nothing", sql.NullString{}, sql.NullTime{}, nil},
		{"", sql.NullString{String: "-0.0001", Valid: true}, sql.NullTime{Time: moment, Valid: true}, []byte{}},
	} {
		_, err := insert.Exec(d.title, d.amount, d.at, d.body)
		check(err)
		condition := "id = (SELECT MAX(id) FROM documents)"
		equal(d, read(db.QueryRow("SELECT title, amount, at, body FROM documents WHERE "+condition)))
		equal(d, read(db.QueryRow("SELECT title, amount, at, body FROM documents WHERE title = ?", d.title)))
	}
	check(insert.Close())
}

func read(row *sql.Row) (d document) {
	check(row.Scan(&d.title, &d.amount, &d.at, &d.body))
	return d
}

func transactions(db *sql.DB) {
	before := number(db, "SELECT COUNT(*) FROM documents")
	tx, err := db.BeginTx(context.Background(), &sql.TxOptions{Isolation: sql.LevelReadCommitted})
	check(err)
	_, err = tx.Exec("INSERT INTO documents (title) VALUES (?)", "rolled back")
	check(err)
	check(tx.Rollback())
	equal(before, number(db, "SELECT COUNT(*) FROM documents"))
	tx, err = db.Begin()
	check(err)
	_, err = tx.Exec("INSERT INTO documents (title) VALUES ('committed')")
	check(err)
	check(tx.Commit())
	equal(before+1, number(db, "SELECT COUNT(*) FROM documents"))
	tx, err = db.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	check(err)
	_, err = tx.Exec("DELETE FROM documents")
	refused(1792, "25006", err)
	check(tx.Rollback())
}

func mistakes(db *sql.DB) {
	_, err := db.Exec("INSERT INTO documents (title) VALUES ('one')")
	refused(1062, "23000", err)
	_, err = db.Exec("INSERT INTO documents (title) VALUES (?)", "one")
	refused(1062, "23000", err)
	_, err = db.Exec("SELEC 1")
	refused(1064, "42000", err)
	_, err = db.Prepare("SELECT * FROM no_such_table")
	refused(1146, "42S02", err)
	equal(int64(1), number(db, "SELECT 1"))
}

func severalResults(db *sql.DB) {
	for _, statement := range []string{"SELECT 5; SELECT title FROM documents ORDER BY id", "CALL two_results(5)"} {
		rows, err := db.Query(statement)
		check(err)
		var n int
		var title string
		equal(true, rows.Next())
		check(rows.Scan(&n))
		equal(5, n)
		equal(false, rows.Next())
		equal(true, rows.NextResultSet())
		equal(true, rows.Next())
		check(rows.Scan(&title))
		equal("one", title)
		check(rows.Close())
	}
}

func bigValue(db *sql.DB) {
	write(db, "INSERT INTO documents (title, body) VALUES ('big', ?)", big)
	var back []byte
	check(db.QueryRow("SELECT body FROM documents WHERE title = ?", "big").Scan(&back))
	equal(true, bytes.Equal(big, back))
}

// A context that ends in mid-statement closes the connection; the pool opens another.
func cancelled(db *sql.DB) {
	short, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	_, err := db.ExecContext(short, "SELECT SLEEP(20)")
	equal(context.DeadlineExceeded, err)
	equal(int64(1), number(db, "SELECT 1"))
}

func gist(db *sql.DB, i int) {
	tx, err := db.Begin()
	check(err)
	made, err := tx.Exec("INSERT INTO gists (name, n) VALUES (?, ?)", text, i)
	check(err)
	id, err := made.LastInsertId()
	check(err)
	_, err = tx.Exec("INSERT INTO gist_comments (gist, text) VALUES (?, 'x')", id)
	check(err)
	var name string
	var n int
	check(tx.QueryRow("SELECT name, n FROM gists WHERE id = ?", id).Scan(&name, &n))
	equal(fmt.Sprint(text, i), fmt.Sprint(name, n))
	if i%3 == 0 {
		check(tx.Rollback())
	} else {
		check(tx.Commit())
	}
}

func gists(db *sql.DB) {
	var workers sync.WaitGroup
	for worker := 0; worker < 3; worker++ {
		workers.Add(1)
		go func(first int) {
			defer workers.Done()
			for i := first; i < 150; i += 3 {
				gist(db, i)
			}
		}(worker)
	}
	workers.Wait()
}

func main() {
	if build, ok := debug.ReadBuildInfo(); ok {
		for _, module := range build.Deps {
			fmt.Print(module.Path, " ", module.Version, ", ")
		}
	}
	fmt.Println(runtime.Version())
	for _, tls := range []bool{false, true} {
		logins(tls)
		db := open(tls, func(c *mysql.Config) { c.InterpolateParams = tls })
		db.SetMaxOpenConns(3)
		for _, step := range []func(*sql.DB){
			schema, crud, values, transactions, mistakes, severalResults, bigValue, cancelled, gists,
		} {
			step(db)
		}
		check(db.Close())
	}
	fmt.Println("ok")
}
