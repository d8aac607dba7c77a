"""One function for each command; `command_table` names them."""
