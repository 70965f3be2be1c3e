-- Once no code uses it any more. Its triggers go with it.
USE github;

DROP TABLE reactions;
