"""SQLite: the log, its projections, queries and search. The only place that speaks SQL."""
