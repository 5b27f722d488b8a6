select * from marts.management_kpis where month = $month order by position
