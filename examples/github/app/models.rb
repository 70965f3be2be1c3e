# The tables of schema.sql and sql/as_it_was.sql.

class ApplicationRecord < ActiveRecord::Base
  self.abstract_class = true
end

class User < ApplicationRecord
end

class Issue < ApplicationRecord
  has_many :reactions, as: :subject
end

class Gist < ApplicationRecord
  belongs_to :user
  has_many :comments, class_name: 'GistComment'
  has_many :starred_gists
  has_many :stargazers, through: :starred_gists, source: :user
  has_many :reactions, as: :subject
end

class GistComment < ApplicationRecord
  belongs_to :gist
  belongs_to :user
end

class StarredGist < ApplicationRecord
  self.primary_key = nil # it has two columns, which ActiveRecord learned only in Rails 7.1

  belongs_to :gist
  belongs_to :user
end

# What people answer with a picture: to an issue or to a gist, which subject_type tells.
class Reaction < ApplicationRecord
  belongs_to :subject, polymorphic: true
end
