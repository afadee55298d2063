"""What briefdeck costs; run ``python -m benchmarks.cold``."""
