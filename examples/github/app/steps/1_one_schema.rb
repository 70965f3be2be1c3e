# As it was: one schema, and any query may join any table.

module GistPage
  def self.gist(id) = Gist.eager_load(:user).find(id)

  def self.stargazers(id) = Gist.find(id).stargazers.order(:login).pluck(:login)
end

module Profile
  def self.gists(login) = Gist.joins(:user).where(users: { login: login }).order(:id).limit(3).pluck(:title)
end

module Trending
  def self.gists
    Gist.joins(:reactions).group(:id).order(Arel.sql('COUNT(*) DESC'), :id).limit(3).pluck(:title)
  end
end

module Commenting
  def self.add(gist, user, body)
    GistComment.transaction do
      gist.comments.create!(user_id: user.id, body: body)
      user.touch
    end
    'created'
  end
end

module Reacting
  def self.add(subject, user, content)
    subject.reactions.find_or_create_by!(user_id: user.id, content: content)
    subject.reactions.group(:content).count
  end
end
