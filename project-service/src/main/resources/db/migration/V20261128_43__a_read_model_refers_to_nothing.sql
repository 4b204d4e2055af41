-- A read model is built anew table by table, in no order; that a line is known is looked at where its booking is applied.
alter table project_money drop constraint project_money_youth_office_budget_line_id_fkey;
