"""A partnership over time: the terms that its papers give, one after another, and how they end."""

from iopctl.agreements._courses import ENDINGS as ENDINGS
from iopctl.agreements._courses import Course as Course
from iopctl.agreements._courses import changes_not_counted as changes_not_counted
from iopctl.agreements._courses import courses as courses
from iopctl.agreements._courses import ending_decisions as ending_decisions
from iopctl.agreements._days import between as between
from iopctl.agreements._days import counted as counted
from iopctl.agreements._days import moved as moved
from iopctl.agreements._endings import Ending as Ending
from iopctl.agreements._endings import agreed as agreed
from iopctl.agreements._endings import current as current
from iopctl.agreements._endings import ending as ending
from iopctl.agreements._endings import last_day as last_day
from iopctl.agreements._endings import terms as terms
from iopctl.agreements._endings import why_no_end as why_no_end
from iopctl.agreements._endings import without_later_endings as without_later_endings
from iopctl.agreements._notices import may_give as may_give
from iopctl.agreements._notices import notice_day as notice_day
from iopctl.agreements._notices import notice_days as notice_days
from iopctl.agreements._notices import to_which_day as to_which_day
from iopctl.agreements._options import (
    NOT_RECORDED_WHETHER_EXTENDED as NOT_RECORDED_WHETHER_EXTENDED,
)
from iopctl.agreements._options import may_have_been_extended as may_have_been_extended
from iopctl.agreements._terms import How as How
from iopctl.agreements._terms import Term as Term
from iopctl.agreements._terms import is_expected as is_expected
from iopctl.agreements._terms import most_renewals as most_renewals
from iopctl.agreements._terms import renews as renews
from iopctl.agreements._terms import stated_terms as stated_terms
