-- What changed the past of a line; first arrivals, which are nearly all of the feed, stay out of it.
CREATE INDEX spp_change_revision ON spp_change (line_id, start_s) WHERE cause <> 'MEASURED' AND cause <> 'IMPORTED';
