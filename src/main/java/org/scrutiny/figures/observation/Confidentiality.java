package org.scrutiny.figures.observation;

/** SDMX CL_CONF_STATUS: free, internal, confidential, confidential by derivation (sender, receiver), embargoed. */
public enum Confidentiality {
    F,
    N,
    C,
    D,
    S,
    E
}
