# Each domain has a table of reactions of its own. Nothing that uses them had to change, except for the exemption that goes.

class GistReaction < ApplicationRecord
  belongs_to :gist
end

class IssueReaction < ApplicationRecord
  belongs_to :issue
end

class Gist
  has_many :reactions, class_name: 'GistReaction'
end

class Issue
  has_many :reactions, class_name: 'IssueReaction'
end

module Trending
  def self.gists
    Gist.joins(:reactions).group(:id).order(Arel.sql('COUNT(*) DESC'), :id).limit(3).pluck(:title)
  end
end
