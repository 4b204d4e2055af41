-- Who came to a meeting is told anew, as a whole, when it was corrected.
grant delete on network_meeting_organisation to ${app};
