/**
 * A run as one HTML file that needs no network: what was read, who is named with whom, when, and in
 * which sentences.
 *
 * <p>In: the tables of one output folder, what to show, and the page's own files beside this
 * package among the resources. Out: the text of the file. Start at {@link
 * org.comention.report.MakeReport}; {@code page.js} among the resources is where the page starts.
 *
 * <p>The one trap: every word of an article is somebody else's. It goes into the page as JSON with
 * {@code <} escaped and from there into the document as text, never as markup, and the page's
 * policy lets no script run but its own.
 */
package org.comention.report;
