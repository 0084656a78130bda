/**
 * Networks of entities as files for other programs: Gephi, Cytoscape, VOSviewer, Neo4j,
 * spreadsheets.
 *
 * <p>In: the tables of one output folder. Out: one file or a folder of files, on any file system
 * that Hadoop knows, and an account of what was left out. Rows go from Spark to the file one
 * partition at a time, so memory does not grow with the network. The one trap: XML allows neither
 * every character nor every id, so {@link CellText} cleans text and {@link GraphMlNetwork} encodes
 * ids.
 */
package org.comention.export;
