-- Reports that agents make in person, by phone or otherwise than to a number of ours are entered by staff (代报).

alter table message
  add column entered_by uuid constraint message_entered_by references staff_account,
  add column entered_for integer constraint message_entered_for references agency,
  add column means text,
  add constraint message_means_known check (means in ('IN_PERSON', 'BY_PHONE', 'ONLINE', 'WECHAT')),
  add constraint message_entered_whole check ((entered_by is null) = (means is null)
    and (entered_by is null) = (entered_for is null)),
  add constraint message_entered_at_the_desk check ((channel = 'desk') = (entered_by is not null));
comment on column message.entered_for is 'The agency that its sender was said to report for: of another one nothing is decided by it.';
comment on column message.entered_by is 'Who entered it for its sender; null where its sender wrote it.';
create index message_of_staff on message (entered_by, received_at desc) where entered_by is not null;
