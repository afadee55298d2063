"""Pages → bytes. Painters measure nothing and decide nothing."""
