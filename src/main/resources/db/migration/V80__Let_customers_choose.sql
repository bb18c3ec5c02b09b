-- Where somebody whose report had expired still follows up, the customer chooses, by some terms (REG-02, line 30).
alter table terms add constraint terms_still_followed_known check (
  coalesce(body ->> 'stillFollowed', 'THE_NEW_REPORTS') in ('THE_NEW_REPORTS', 'CUSTOMERS_CHOICE'));
