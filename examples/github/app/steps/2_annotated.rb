# Each query that crosses domains says so, with the ticket under which it will be rewritten.

module GistPage
  def self.gist(id)
    Gist.eager_load(:user).annotate('cross-schema-domain-query-exempted: PART-1').find(id)
  end

  def self.stargazers(id)
    Gist.find(id).stargazers.annotate('cross-schema-domain-query-exempted: PART-2')
        .order(:login).pluck(:login)
  end
end

module Profile
  def self.gists(login)
    Gist.joins(:user).where(users: { login: login }).annotate('cross-schema-domain-query-exempted: PART-3')
        .order(:id).limit(3).pluck(:title)
  end
end

module Trending
  def self.gists
    Gist.joins(:reactions).annotate('cross-schema-domain-query-exempted: PART-4')
        .group(:id).order(Arel.sql('COUNT(*) DESC'), :id).limit(3).pluck(:title)
  end
end
