-- What a text would get can tell that somebody has its customer: who previews one leaves a trace like who searches (REG-02, line 35).

alter table look_up
  drop constraint look_up_kind_known,
  add constraint look_up_kind_known check (kind in ('SEARCH', 'REPORT', 'PROTECTIONS', 'PREVIEW')),
  add constraint look_up_preview_of_text check (kind <> 'PREVIEW' or num_nonnulls(state, after) = 0);
