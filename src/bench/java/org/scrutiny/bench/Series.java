package org.scrutiny.bench;

/** An indicator in an area, and the addresses at which its figures can be read. */
record Series(String indicator, String area) {
    String figures() {
        return "/v1/observations?indicator=" + indicator + "&area=" + area + "&limit=60";
    }

    String trend() {
        return "/v1/indicators/" + indicator + "/trend?area=" + area;
    }

    /** The same rows from PostgREST, with the columns that the service shows. */
    String figuresOfPostgRest() {
        return "/observation?select=id,indicator,area,period_type,period_start,period_end,obs_value,numerator,"
                + "denominator,obs_status,confidentiality,note,revision_number,revision_kind,revision_reason,"
                + "recorded_at,recorded_by,source_system,batch&indicator=eq." + indicator + "&area=eq." + area
                + "&order=indicator,area,period_start,period_end&limit=60";
    }
}
