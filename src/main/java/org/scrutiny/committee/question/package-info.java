/** Questions, suggestions, requests and commitments: who is to answer, by when, and the answers. */
package org.scrutiny.committee.question;
