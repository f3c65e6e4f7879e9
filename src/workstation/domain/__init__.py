"""The newsroom's own values and rules: pure, without clock, database, disk or Qt."""
