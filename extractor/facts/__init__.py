"""The kinds of fact, one room each, and the blackboard on the spaCy `Doc` through which they see each other."""
