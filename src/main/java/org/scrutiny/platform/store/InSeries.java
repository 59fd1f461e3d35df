package org.scrutiny.platform.store;

/** What is about one series, an indicator in an area, for as long as it is there; null for one that is not of one. */
public interface InSeries {
    String indicator();

    String area();
}
