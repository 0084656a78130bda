/**
 * Mentions become entities: one stable, readable id for the variants of a name, and the rule that
 * tied each surface to it.
 *
 * <p>In: {@code mentions} (body sentences only), {@code articles}, {@code stories}. Out: {@code
 * entity_mentions} and {@code entities}. Start reading at {@link
 * org.comention.entity.ResolveEntities}; the rules of one article are {@link
 * org.comention.entity.ArticleResolver}.
 *
 * <p><b>Overlapping mentions.</b> All useful readings stay, and no entity counts twice in one span:
 *
 * <ul>
 *   <li>A phrase of a concept list always stays, except inside a person's name, and except inside a
 *       longer phrase of the same concept.
 *   <li>A MISC or ORG name that equals a phrase or lies within one yields to it, but for a body
 *       that the gazetteer knows, inside a longer phrase: "NATO" of "join NATO". So does a MISC
 *       name that crosses a phrase's end, and one that is a phrase and demonyms before it, whose
 *       demonyms then stay as names: "Iranian Shahed-136 drones" is loc:iran and
 *       concept:shahed-136.
 *   <li>PER, LOC and NORP names stay beside a phrase, but those inside one only when the gazetteer
 *       knows them: "Russia" of "Russia sanctions" does, "Shahed" of "Shahed-136" does not. So does
 *       a longer ORG or MISC name around it.
 *   <li>Countries and peoples joined by a hyphen in one mention are one mention each: "U.S.-China".
 *   <li>A place or people inside a longer organisation's name is a mention only where the model
 *       said so.
 * </ul>
 *
 * <p>The one trap: an id names what a surface stands for, not what it says. With the default
 * roll-up "Iranian" has the id loc:iran; the surface and the rule {@code demonym} tell.
 */
package org.comention.entity;
