package org.scrutiny.bench;

/** A series and the paths of its resources. */
record SeriesPaths(String indicator, String area) {
    String observations() {
        return "/v1/observations?indicator=" + indicator + "&area=" + area + "&limit=60";
    }

    String trend() {
        return "/v1/indicators/" + indicator + "/trend?area=" + area;
    }
}
