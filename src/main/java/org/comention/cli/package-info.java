/**
 * The command line: one class a command, the only place that prints to the terminal and ends the
 * process. In: arguments. Out: text and an exit code. The one trap: what a command prints goes to
 * the writer of picocli's command line, so that a test can read it.
 */
package org.comention.cli;
