/**
 * Tests that compare what the documentation lists with what the code has. Each says in its failure how to write the list
 * anew; the words around the lists are written by hand.
 */
package social.anancus.docs;
