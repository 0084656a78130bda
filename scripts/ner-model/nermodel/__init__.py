"""Training tools of the embedded name tagger: prepare, silver, train, distill, export, evaluate."""
