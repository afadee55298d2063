"""What people do to templates: start one, look at one, have one checked."""
