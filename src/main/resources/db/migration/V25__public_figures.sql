-- What is public of each figure, as its publication decided it. A number that is hidden is not in this table.
CREATE TABLE public_figure (
    id bigint PRIMARY KEY,
    sign_off bigint NOT NULL REFERENCES sign_off (id),
    revision_number integer NOT NULL,
    indicator varchar(40) NOT NULL,
    area varchar(9) NOT NULL,
    period_type varchar(30) NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    obs_value numeric(24, 10),
    numerator numeric(24, 10),
    denominator numeric(24, 10),
    symbol varchar(20),
    published_at timestamp(6) with time zone NOT NULL
);
CREATE INDEX public_figure_series ON public_figure (indicator, area, period_start, period_end);
CREATE INDEX public_figure_sign_off ON public_figure (sign_off);
