/**
 * Comention: who is named with whom, about what, when, and how surprising is that?
 *
 * <p>The packages follow the data; each imports only from those above it:
 *
 * <ul>
 *   <li>{@code text}: strings to paragraphs, sentences, tokens, photo credits, with offsets; no
 *       Spark
 *   <li>{@code stats}: counts to measures of association, change and burst; no Spark
 *   <li>{@code tables}: what is published: names, grain, keys, columns; the only reader and writer
 *   <li>{@code ingest}: files to articles, and rejects with reasons
 *   <li>{@code story}: reprints and light edits to one story
 *   <li>{@code ner}: articles to named mentions, with Spark NLP
 *   <li>{@code lexicon}: articles to concept mentions
 *   <li>{@code entity}: mentions to entities
 *   <li>{@code cooccur}: entities to daily counts, measures and evidence
 *   <li>{@code pipeline}: the whole job on one page; start reading at {@code Pipeline.run}
 *   <li>{@code query}: readable answers from the tables alone
 *   <li>{@code report}: one HTML file for a browser
 *   <li>{@code export}: networks for Gephi, Cytoscape, VOSviewer, Neo4j
 *   <li>{@code cli}: the command line, and the only place that ends the process
 * </ul>
 */
package org.comention;
