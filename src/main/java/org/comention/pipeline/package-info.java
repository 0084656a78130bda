/**
 * The whole job on one page.
 *
 * <p>In: input files. Out: the published tables. The one trap: the session must exist before the
 * first Spark NLP annotator, or the annotator makes one of its own.
 */
package org.comention.pipeline;
