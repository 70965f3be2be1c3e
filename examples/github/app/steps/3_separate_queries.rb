# One query for each domain; the application puts the rows together.

module GistPage
  # preload asks for the users in a query of their own, where eager_load joins them.
  def self.gist(id) = Gist.preload(:user).find(id)

  # preload follows a `through` table by table. From Rails 7 on, `has_many …, disable_joins: true` does it for good.
  def self.stargazers(id) = Gist.preload(:stargazers).find(id).stargazers.map(&:login).sort
end

module Profile
  # The user first: a condition on one domain becomes an id in the other. pluck and find_by run at once; a relation inside
  # another would become a subquery, which crosses domains as a join does.
  def self.gists(login)
    user = User.find_by!(login: login)
    Gist.where(user_id: user.id).order(:id).limit(3).pluck(:title)
  end
end

module Commenting
  # The comment counts, and is committed before anything else is tried. That the user was active may get lost.
  def self.add(gist, user, body)
    gist.comments.create!(user_id: user.id, body: body)
    user.touch
    'created'
  end
end
