# Ruby on Rails' ActiveRecord, on mysql2: orm_active_record.rb PORT
require 'active_record'
require 'bigdecimal'
require 'mysql2'
require 'stringio'

PORT = Integer(ARGV[0])
TEXT = "ünïcödé 🐬 'quoted' \\ \" \n % ?"
BYTES = (0..255).to_a.pack('C*')
AMOUNT = BigDecimal('12345678.9012')
TIME = Time.utc(2024, 2, 29, 23, 59, Rational(59_123_456, 1_000_000))
BIG = BYTES * (20 * 1024 * 1024 / 256)
ActiveRecord::Migration.verbose = false

class CreateDocuments < ActiveRecord::Migration[6.1]
  def change
    create_table :documents, comment: "it's ours" do |t|
      t.string :title, limit: 200, index: { unique: true }
      t.column :kind, "enum('draft','final')", null: false, default: 'draft'
      t.decimal :amount, precision: 12, scale: 4
      t.datetime :at, precision: 6
      t.binary :body, limit: (1 << 32) - 1
      t.json :tags
      t.integer :lock_version, null: false, default: 0
    end
    create_table :chapters do |t|
      t.references :document, null: false, foreign_key: { on_delete: :cascade }
      t.string :heading
      t.timestamps
    end
  end
end

class ChangeDocuments < ActiveRecord::Migration[6.1]
  def up
    rename_column :chapters, :heading, :title
    change_column :chapters, :title, :string, limit: 100, comment: 'as printed'
    add_index :chapters, %i[document_id title], order: { title: :desc }, name: 'by_document_and_title'
    add_check_constraint :documents, 'amount > -1000', name: 'not_too_low'
  end

  def down
    remove_check_constraint :documents, name: 'not_too_low'
    rename_column :chapters, :title, :heading
  end
end

class Document < ActiveRecord::Base
  has_many :chapters, -> { order(:id) }, dependent: :destroy
  validates :title, uniqueness: { case_sensitive: true }, on: :form
end

class Chapter < ActiveRecord::Base
  belongs_to :document, touch: false
end

class Gist < ActiveRecord::Base
  has_many :gist_comments, foreign_key: :gist
end

class GistComment < ActiveRecord::Base; end

def equal(expected, actual)
  raise "expected #{expected.inspect[0, 200]}, got #{actual.inspect[0, 200]}" unless expected == actual
end

def connect(tls, changed = {})
  options = { adapter: 'mysql2', host: '127.0.0.1', port: PORT, username: 'app', password: 'app', database: 'app',
              encoding: 'utf8mb4', pool: 5, prepared_statements: tls, variables: { lock_wait_timeout: 30 } }
  options[:sslcipher] = 'HIGH' if tls
  ActiveRecord::Base.establish_connection(options.merge(changed))
  ActiveRecord::Base.connection
end

def refused(kind, code = nil)
  yield
rescue kind => e
  equal code, e.cause.error_number if code
else
  raise "no #{kind}"
end

def logins(tls)
  refused(ActiveRecord::ConnectionNotEstablished, 1045) { connect(tls, password: 'wrong') }
  refused(ActiveRecord::NoDatabaseError, 1049) { connect(tls, database: 'no_such_database') }
  connect(tls)
  equal tls, !ActiveRecord::Base.connection.raw_connection.ssl_cipher.nil?
  equal 30, ActiveRecord::Base.connection.select_value('SELECT @@lock_wait_timeout')
end

def migrate(direction)
  migrations = [CreateDocuments.new('CreateDocuments', 1), ChangeDocuments.new('ChangeDocuments', 2)]
  # Holds an advisory lock (GET_LOCK) on a session of its own.
  ActiveRecord::Migrator.new(direction, migrations, ActiveRecord::SchemaMigration).migrate
end

def schema
  connection = ActiveRecord::Base.connection
  %w[chapters documents schema_migrations ar_internal_metadata].each { |table| connection.drop_table(table, if_exists: true) }
  migrate(:up)
  migrate(:up)
  equal %w[1 2], ActiveRecord::SchemaMigration.all_versions
  ActiveRecord::Base.descendants.each(&:reset_column_information)
  puts ActiveRecord::SchemaDumper.dump(connection, StringIO.new).string
end

def crud
  one = Document.create!(title: 'one', chapters: [Chapter.new(title: 'first'), Chapter.new(title: 'second')])
  two = Document.create!(title: 'two', tags: { a: [1, nil, 'ü'] })
  Document.create!(title: 'three')
  equal [1, 2, 3], Document.order(:id).pluck(:id)
  two.update!(kind: 'final')
  equal({ 'a' => [1, nil, 'ü'] }, Document.find_by!(title: 'two').tags)
  one.chapters.last.destroy!
  # Rows that match count, whether they change or not.
  equal [2, 2], Array.new(2) { Document.where('id > 1').update_all(amount: 1) }
  Document.find_by!(title: 'three').destroy!
  equal [%w[one first], ['two', nil]], Document.left_joins(:chapters).order(:id).pluck('documents.title', 'chapters.title')
  equal [['first'], []], Document.includes(:chapters).order(:id).map { |document| document.chapters.map(&:title) }
  equal({ 'draft' => 1, 'final' => 1 }, Document.group(:kind).count)
  equal %w[one two], Document.find_each(batch_size: 1).map(&:title)
  equal false, Document.new(title: 'one').valid?(:form)
end

def several_at_once
  Document.insert_all([{ title: 'bulk 1' }, { title: 'bulk 2' }])
  Document.upsert_all([{ title: 'bulk 2', amount: 5 }, { title: 'bulk 3', amount: 5 }])
  equal [nil, 5, 5], Document.where('title LIKE ?', 'bulk%').order(:title).pluck(:amount)
  equal 3, Document.where('title LIKE ?', 'bulk%').delete_all
end

# Two copies have read the same version; the second one to write is told.
def stale
  ours, theirs = Array.new(2) { Document.find_by!(title: 'one') }
  ours.update!(amount: 2)
  refused(ActiveRecord::StaleObjectError) { theirs.update!(amount: 3) }
  equal 2, theirs.reload.amount
end

def values
  rows = [[TEXT, AMOUNT, TIME, BYTES], ['nothing', nil, nil, nil], ['', BigDecimal('-0.0001'), TIME, '']]
  rows.each { |title, amount, at, body| Document.create!(title: title, amount: amount, at: at, body: body) }
  rows.each { |row| equal [row], Document.where(title: row[0]).pluck(:title, :amount, :at, :body) }
  Document.create!(title: 'big', body: BIG)
  raise '20 MB came back changed' unless Document.find_by!(title: 'big').body == BIG
end

def transactions
  refused(ActiveRecord::RecordNotUnique, 1062) { Document.create!(title: 'one') }
  refused(ActiveRecord::StatementInvalid, 1146) { Document.connection.execute('SELECT * FROM no_such_table') }
  Document.transaction do
    Document.create!(title: 'rolled back')
    raise ActiveRecord::Rollback
  end
  Document.transaction(isolation: :serializable) do
    Document.create!(title: 'committed')
    Document.transaction(requires_new: true) do
      Document.create!(title: 'taken back')
      raise ActiveRecord::Rollback
    end
    refused(ActiveRecord::RecordNotUnique, 1062) { Document.transaction(requires_new: true) { Document.create!(title: 'one') } }
    Document.lock.find_by!(title: 'one').with_lock { Document.transaction(requires_new: true) { Document.create!(title: 'kept') } }
  end
  equal %w[committed kept], Document.where(title: ['committed', 'kept', 'rolled back', 'taken back']).order(:title).pluck(:title)
end

def gists
  150.times do |i|
    Gist.transaction do
      gist = Gist.create!(name: TEXT, n: i)
      GistComment.create!(gist: gist.id, text: 'x')
      equal [TEXT, i, ['x']], [gist.reload.name, gist.n, gist.gist_comments.pluck(:text).uniq]
      raise ActiveRecord::Rollback if (i % 3).zero?
    end
  end
end

puts "ActiveRecord #{ActiveRecord.version}, mysql2 #{Mysql2::VERSION}"
[false, true].each do |tls|
  logins(tls)
  %i[schema crud several_at_once stale values transactions gists].each { |step| send(step) }
  migrate(:down)
  equal [], ActiveRecord::SchemaMigration.all_versions
  %w[schema_migrations ar_internal_metadata].each { |table| ActiveRecord::Base.connection.drop_table(table, if_exists: true) }
  ActiveRecord::Base.remove_connection
end
puts 'ok'
