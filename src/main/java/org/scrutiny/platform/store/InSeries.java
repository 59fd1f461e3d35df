package org.scrutiny.platform.store;

/** A resource that belongs to one series, an indicator in an area, for good; both are null if it belongs to none. */
public interface InSeries {
    String indicator();

    String area();
}
