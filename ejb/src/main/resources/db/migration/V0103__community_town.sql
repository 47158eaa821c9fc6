-- Town or street and residents' committee of a community, by which programmes are counted (WF-6).
ALTER TABLE community
  ADD COLUMN town VARCHAR(40) NULL AFTER standard_address,
  ADD COLUMN committee VARCHAR(60) NULL AFTER town;
