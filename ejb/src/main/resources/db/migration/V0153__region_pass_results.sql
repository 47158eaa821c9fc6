-- Passes of a result in a region that has few of them, beside regions that have millions: community by community.
ALTER TABLE region_pass ADD KEY region_pass_community_result (code, result, occurred_at, id);
