package org.comention.query;

/**
 * The articles of a slice whose text names all members, counted or not.
 *
 * @param all how many
 * @param inOneSentence how many of them do so in one sentence that is no list of names
 * @param cap most entities of an article that count, those named in most stories
 */
public record NamingArticles(long all, long inOneSentence, int cap) {}
