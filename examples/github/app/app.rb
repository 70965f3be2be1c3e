# Some requests of an application on the tables of schema.sql: ruby app.rb --step N [--log FILE]
#
# Loads the steps up to N, each of which redefines what it changes, and answers the same requests in every step. Connects to
# 127.0.0.1:$CLEAVE_PORT with the password in $APP_PASSWORD. Needs ActiveRecord 6.1 or later and mysql2.
require 'active_record'
require 'logger'
require 'optparse'

options = { step: 1, log: 'app.log' }
OptionParser.new do |parser|
  parser.on('--step N', Integer) { |n| options[:step] = n }
  parser.on('--log FILE') { |file| options[:log] = file }
end.parse!

ActiveRecord::Base.logger = Logger.new(options[:log])
ActiveRecord::Base.verbose_query_logs = true
ActiveRecord::LogSubscriber.backtrace_cleaner.add_filter { |line| line.delete_prefix("#{Dir.pwd}/") }
ActiveRecord::Base.establish_connection(
  adapter: 'mysql2', host: '127.0.0.1', port: Integer(ENV.fetch('CLEAVE_PORT')), database: 'github', encoding: 'utf8mb4',
  username: 'app', password: ENV.fetch('APP_PASSWORD')
)

require_relative 'models'
Dir[File.join(__dir__, 'steps', '*.rb')].sort.first(options[:step]).each { |step| require step }

# A request that fails is the answer, not the end.
def request(name)
  puts "#{name}: #{yield}"
rescue ActiveRecord::StatementInvalid => e
  @failed = true
  puts "#{name}: failed with #{e.cause.error_number}, #{e.cause.message}"
end

def answer_requests
  user = User.find_by!(login: 'user8')
  gist = Gist.find(7)
  issue = Issue.find(7)
  request('POST /gists/7/reactions') { Reacting.add(gist, user, 'heart').to_json }
  request('POST /issues/7/reactions') { Reacting.add(issue, user, 'eyes').to_json }
  request('POST /gists/7/comments') { Commenting.add(gist, user, 'Nice!') }
  request('GET /gists/7') { GistPage.gist(7).then { |shown| "#{shown.title} by #{shown.user.login}" } }
  request('GET /gists/7/stargazers') { GistPage.stargazers(7).join(', ') }
  request('GET /user8/gists') { Profile.gists('user8').join(', ') }
  request('GET /gists/trending') { Trending.gists.join(', ') }
end

answer_requests
exit 1 if @failed
